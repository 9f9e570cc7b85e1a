/** Hosts whose links are no finding: government sites, and what a saved page or mail program refers to itself by. */
const officialHost = /(?:^|\.)gov\.cn$/i;

/** Whether an address leads to a site that is no government's. */
export function isForeignLink(address: string): boolean {
  const host = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#:\s]+)/i.exec(address.slice(0, 2000))?.[1];
  return host !== undefined && !officialHost.test(host);
}

/** Addresses written out in a text. */
const written = /(?:https?:\/\/|www\.)[\w.-]+(?:\/[\w./?=&%#-]*)?/gi;

/** The foreign addresses that a text holds. */
export function foreignAddresses(text: string): string[] {
  return [...text.matchAll(written)]
    .map(([address]) => address)
    .filter((address) => isForeignLink(address.startsWith("www.") ? `//${address}` : address));
}
