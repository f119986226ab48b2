import table from './routes.json'

/** Method and path of an operation; written from the contract by `scripts/write-routes.ts`. */
export type Route = readonly [method: 'GET' | 'POST', path: string]

export const routes = table as unknown as Readonly<Record<string, Route>>
