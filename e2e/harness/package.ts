import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'

import type { WeappPackage } from './package-json'

const kinds: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

/** Reads what `taro build --type weapp` wrote. */
export const readPackage = (dist: string): WeappPackage => {
  const files = filesBelow(dist)
  const text = (file: string) => readFileSync(join(dist, file), 'utf8')
  const collect = (extension: string, keep: (file: string) => string) =>
    Object.fromEntries(files.filter((file) => extname(file) === extension).map((file) => [keep(file), text(file)]))
  const bare = (file: string) => file.slice(0, -extname(file).length)
  const json = Object.entries(collect('.json', bare)).map(([path, source]) => [path, JSON.parse(source)])
  const pictures = files.flatMap((file) => {
    const kind = kinds[extname(file)]
    return kind ? [[`/${file}`, `data:${kind};base64,${readFileSync(join(dist, file), 'base64')}`]] : []
  })
  return {
    js: collect('.js', (file) => file),
    json: Object.fromEntries(json),
    wxml: collect('.wxml', bare),
    wxs: collect('.wxs', bare),
    wxss: collect('.wxss', bare),
    pictures: Object.fromEntries(pictures),
  }
}
