import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'

/** What the phone must know of an operation: `[method, path]`, the path with `{params}`. */
export type Route = readonly [method: 'GET' | 'POST', path: string]
export type RouteTable = Readonly<Record<string, Route>>

const routeOf = (name: string, { method, path }: { method?: string; path?: string }): Route => {
  if ((method === 'GET' || method === 'POST') && path) return [method, path]
  throw new Error(`operation ${name} has no method or path that the phone can speak`)
}

/** Every operation of a contract by its dotted name, without schemas. */
export const routesOf = (router: AnyContractRouter, name: readonly string[] = []): RouteTable => {
  if (isContractProcedure(router)) return { [name.join('.')]: routeOf(name.join('.'), router['~orpc'].route) }
  const entries = Object.entries(router as Record<string, AnyContractRouter>)
  return Object.assign({}, ...entries.map(([key, child]) => routesOf(child, [...name, key])))
}

/** The table as a file: one operation a line. */
export const routesText = (router: AnyContractRouter): string => {
  const lines = Object.entries(routesOf(router)).map(
    ([name, [method, path]]) => `  ${JSON.stringify(name)}: [${JSON.stringify(method)}, ${JSON.stringify(path)}]`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}
