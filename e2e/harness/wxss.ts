/** rpx: 750 are as wide as the screen. */
export const toCss = (wxss: string): string =>
  wxss.replace(/(-?[\d.]+)rpx\b/g, (_, value) => `calc(${value} * 100vw / 750)`)

/** A component's styles are its own, as on the phone: class names get its scope's prefix, as glass-easel gives them. */
export const scoped = (wxss: string, scope: string): string =>
  wxss.replace(/\.(-?[A-Za-z_][\w-]*)(?=[^{}]*\{)/g, `.${scope}--$1`)
