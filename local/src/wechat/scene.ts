/** WeChat's page on `wxacode.getUnlimited`: 1 to 32 visible characters, digits, letters and these signs; no `%`. */
const scene = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/

export const isScene = (text: string): boolean => scene.test(text)
