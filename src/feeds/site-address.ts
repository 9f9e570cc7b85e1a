/**
 * The address of a file of the site: in full where it is known where the site stands, else relative to the site's folder.
 *
 * The overview's full address is the folder's own.
 *
 * @param file - path in the site: "circulars/2022-Q3.html"
 */
export function siteAddress(url: string | undefined, file: string): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  if (url === undefined) return path;
  return file === "index.html" ? url : url + path;
}
