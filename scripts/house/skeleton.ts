import { join } from 'node:path'
import { type Files, link } from './planted-tree.ts'

const packages = [
  'zod',
  '@orpc/contract',
  '@tarojs/taro',
  '@tarojs/components',
  '@aws-sdk/client-dynamodb',
  'dynamodb-toolbox',
  'wx-server-sdk',
]
const workspaces = { types: './*.ts', rules: './*.ts', functions: './*.ts', local: './src/*.ts' }

const installed = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'exports.it = 1',
})

const workspace = ([name, target]: [string, string]): Files => ({
  [`${name}/package.json`]: JSON.stringify({ name: `@app/${name}`, exports: { './*': target } }),
})

/** The smallest tree with every kind of file in its place, each doing what its kind may do. */
const kinds: Files = {
  'types/shop/values.ts': "export const kinds = ['restaurant'] as const\n",
  'types/shop/contract.ts':
    "import { oc } from '@orpc/contract'\nimport * as z from 'zod'\nimport { kinds } from './values'\nexport const Shop = z.enum(kinds)\nexport type Shop = string\nexport const contract = { shop: oc }\n",
  'rules/shop/judge.ts':
    "import type { Shop } from '@app/types/shop/contract'\nimport { kinds } from '@app/types/shop/values'\nexport const judge = (shop: Shop) => kinds.includes(shop)\n",
  'rules/shop/judge.test.ts':
    "import { Shop } from '@app/types/shop/contract'\nimport { judge } from './judge'\njudge(Shop)\n",
  'functions/platform/ports/clock.ts': 'export type Clock = () => Date\n',
  'functions/platform/kernel.ts':
    "import type { Clock } from './ports/clock'\nexport const kernel = (clock: Clock) => clock()\n",
  'functions/platform/manifest.ts': 'export type Manifest = { readonly tables: readonly string[] }\n',
  'functions/platform/adapters/table.ts': "import { it } from '@aws-sdk/client-dynamodb'\nexport const table = it\n",
  'functions/paper/render-pdf.ts': 'export type RenderPdf = () => void\nexport const renderPdf: RenderPdf = () => {}\n',
  'functions/shop/manifest.ts':
    "import type { Manifest } from '../platform/manifest'\nexport const manifest: Manifest = { tables: [] }\n",
  'functions/shop/store.ts':
    "import { it } from 'dynamodb-toolbox'\nimport { table } from '../platform/adapters/table'\nexport const store = [it, table]\n",
  'functions/shop/public.ts': "import { kernel } from '../platform/kernel'\nexport const shopOf = kernel\n",
  'functions/shop/show-shop.test.ts':
    "import { up } from '@app/local/main'\nimport { store } from './store'\nup(store)\n",
  'functions/inspection/submit-inspection.ts':
    "import { judge } from '@app/rules/shop/judge'\nimport type { RenderPdf } from '../paper/render-pdf'\nimport { shopOf } from '../shop/public'\nexport const submit = (render: RenderPdf) => [render, judge, shopOf]\n",
  'functions/lambdas/api.ts':
    "import { submit } from '../inspection/submit-inspection'\nimport { renderPdf } from '../paper/render-pdf'\nimport { table } from '../platform/adapters/table'\nimport { store } from '../shop/store'\nexport const api = [submit(renderPdf), table, store]\n",
  'functions/wechat/gateway.ts':
    "import { it } from 'wx-server-sdk'\nimport type { Clock } from '../platform/ports/clock'\nexport const gateway = (clock: Clock) => [it, clock]\n",
  'local/src/main.ts':
    "import { api } from '@app/functions/lambdas/api'\nimport { table } from '@app/functions/platform/adapters/table'\nexport const up = (x: unknown) => [api, table, x]\n",
  'infra/app.ts': "import { manifest } from '@app/functions/shop/manifest'\nexport const app = manifest\n",
  'miniprogram/src/app.tsx': "import { it } from '@tarojs/taro'\nexport const app = it\n",
  'miniprogram/src/device/where.ts': "import { it } from '@tarojs/taro'\nexport const where = it\n",
  'miniprogram/src/ui/button.tsx': "import { it } from '@tarojs/components'\nexport const Button = it\n",
  'miniprogram/src/pages/card/index.tsx': "import { Button } from '../../ui/button'\nexport default Button\n",
  'miniprogram/src/merchant/shops.tsx': "import { Button } from '../ui/button'\nexport const shops = Button\n",
  'miniprogram/src/inspector/form.tsx':
    "import { judge } from '@app/rules/shop/judge'\nimport type { Shop } from '@app/types/shop/contract'\nimport { kinds } from '@app/types/shop/values'\nimport { where } from '@/device/where'\nexport const form = (shop: Shop) => [kinds, judge(shop), where]\n",
  'console/src/main.tsx': "import { contract } from '@app/types/shop/contract'\nexport const main = contract\n",
  'e2e/browser.ts': 'export const browser = 1\n',
  'e2e/journey.test.ts': "import { up } from '@app/local/main'\nimport { browser } from './browser'\nup(browser)\n",
  'bench/card.ts':
    "import { table } from '@app/functions/platform/adapters/table'\nimport { browser } from '../e2e/browser'\nexport const card = [table, browser]\n",
  'scripts/start.ts': "import { up } from '@app/local/main'\nup(1)\n",
}

export const skeleton: Files = Object.assign(
  {},
  kinds,
  ...packages.map(installed),
  ...Object.entries(workspaces).map(workspace),
)

/** As npm does: node_modules/@app/<workspace> is the workspace itself. */
export const linkWorkspaces = (tree: string) => {
  for (const name of Object.keys(workspaces)) link(join(tree, name), join(tree, 'node_modules/@app', name))
}
