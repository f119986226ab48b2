import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { contract } from '@app/types/contract'
import { routesText } from './routes-of'

const file = new URL('../src/data/routes.json', import.meta.url)
const text = routesText(contract)
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
