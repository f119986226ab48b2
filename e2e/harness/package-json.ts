/** A compiled package, by path inside it. `json` and `wxss` are without their extension, as WeChat names components. */
export type WeappPackage = {
  readonly js: Readonly<Record<string, string>>
  readonly json: Readonly<Record<string, PageJson>>
  readonly wxml: Readonly<Record<string, string>>
  readonly wxs: Readonly<Record<string, string>>
  readonly wxss: Readonly<Record<string, string>>
  /** Pictures as data URLs, by absolute path (`/static/mark.png`). */
  readonly pictures: Readonly<Record<string, string>>
}
export type PageJson = {
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly component?: boolean
  readonly navigationBarTitleText?: string
}
export type AppJson = {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: { readonly custom?: boolean; readonly list: readonly { readonly pagePath: string }[] }
  readonly window?: { readonly navigationBarTitleText?: string }
}

/** app.json, which WeChat requires. */
export const appOf = ({ json }: Pick<WeappPackage, 'json'>): AppJson => {
  if (!json['app']) throw new Error('the package has no app.json')
  return json['app'] as unknown as AppJson
}

/** Every page that app.json lists, main package first. */
export const pagesOf = ({ pages, subPackages = [] }: AppJson): readonly string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root.replace(/\/$/, '')}/${page}`)),
]
