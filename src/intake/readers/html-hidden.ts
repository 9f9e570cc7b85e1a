import type { Element } from "./html.ts";

/** Declarations of an inline style that keep an element from being seen. */
const hidingStyles: readonly RegExp[] = [
  /(?:^|;)display:none/,
  /(?:^|;)visibility:(?:hidden|collapse)/,
  /(?:^|;)opacity:0(?:\.0+)?(?:;|$|!)/,
  /(?:^|;)font-size:[01](?:\.\d+)?(?:px|pt|em|rem|%)?(?:;|$|!)/,
  /(?:^|;)text-indent:-\d{3,}/,
  /(?:^|;)(?:left|top|right|margin-left|margin-top):-\d{3,}/,
  /(?:^|;)(?:width|height|max-height|max-width):[01](?:px)?(?:;.*)?;?overflow:hidden/,
  /(?:^|;)overflow:hidden;(?:.*;)?(?:width|height|max-height|max-width):[01](?:px)?(?:;|$|!)/,
  /(?:^|;)color:(?:#fff(?:fff)?|white|transparent)(?:;|$|!)/,
  /(?:^|;)clip:rect\(0/,
];

/** Whether an element says of itself that it is not to be seen. Style sheets are not looked into. */
export function isHiddenElement(element: Element): boolean {
  const attribute = (name: string) => element.attrs.find((candidate) => candidate.name === name)?.value;
  if (attribute("hidden") !== undefined) return true;
  const style = attribute("style")?.slice(0, 2000).toLowerCase().replaceAll(/\s/g, "");
  return style !== undefined && hidingStyles.some((hiding) => hiding.test(style));
}
