const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML character data; control characters, which XML 1.0 cannot hold, become U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => entities[c] ?? c)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
