const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ";
const neutral = "de|le|men|zi|me|ma|ge|zhe|ne|ba|guo|tou";

/**
 * A syllable in brackets that a machine has put behind a character: 網(wǎng), 的（de）. One of its letters has a tone, or
 * it is one of those that have none.
 */
export const pinyinNote = new RegExp(
  `[(（](?:(?=[a-z]{0,6}[${toned}])[a-z${toned}]{1,7}|${neutral})[)）]`,
  "iu",
);
