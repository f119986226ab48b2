import type { Files } from './planted-tree.ts'

/** For each rule of `.dependency-cruiser.cjs` the files that break it, and nothing else. */
export const plants: Readonly<Record<string, Files>> = {
  'no-cycles': {
    'rules/shop/hen.ts': "import { egg } from './egg'\nexport const hen = () => egg\n",
    'rules/shop/egg.ts': "import { hen } from './hen'\nexport const egg = () => hen\n",
  },
  'nothing-unresolved': { 'console/src/lost.ts': "import { way } from './nowhere'\nexport const lost = way\n" },
  'tests-are-not-libraries': { 'scripts/borrow.ts': "import '../rules/shop/judge.test'\n" },
  'values-import-nothing': { 'types/risk/values.ts': "export { kinds } from '../shop/values'\n" },
  'types-need-only-zod': { 'types/risk/contract.ts': "export { it } from 'dynamodb-toolbox'\n" },
  'rules-are-an-island': { 'rules/shop/leave.ts': "export { readFile } from 'node:fs'\n" },
  'rules-load-only-values': { 'rules/shop/parse.ts': "export { Shop } from '@app/types/shop/contract'\n" },
  'clients-never-load-server': { 'console/src/peek.ts': "export { shopOf } from '@app/functions/shop/public'\n" },
  'clients-are-strangers': { 'console/src/phone.ts': "export { where } from '../../miniprogram/src/device/where'\n" },
  'phone-reads-contracts-as-types': {
    'miniprogram/src/data/ask.ts': "export { contract } from '@app/types/shop/contract'\n",
  },
  'phone-carries-no-zod': { 'miniprogram/src/data/parse.ts': "export { it } from 'zod'\n" },
  'phone-carries-no-tables': {
    'rules/inspection/checklist.ts': 'export const shipped = []\n',
    'miniprogram/src/inspector/carry.ts': "export { shipped } from '@app/rules/inspection/checklist'\n",
  },
  'only-device-touches-taro': { 'miniprogram/src/ui/toast.ts': "export { it } from '@tarojs/taro'\n" },
  'only-ui-touches-components': { 'miniprogram/src/merchant/raw.tsx': "export { it } from '@tarojs/components'\n" },
  'audiences-are-strangers': { 'miniprogram/src/merchant/visit.ts': "export { form } from '../inspector/form'\n" },
  'shared-knows-no-audience': { 'miniprogram/src/data/go.ts': "export { shops } from '../merchant/shops'\n" },
  'domains-meet-in-public': { 'functions/inspection/reach.ts': "export { store } from '../shop/store'\n" },
  'nobody-imports-a-root': { 'functions/shop/climb.ts': "export { api } from '../lambdas/api'\n" },
  'only-stores-touch-aws': {
    'functions/shop/register/show-shop.ts': "export { it } from '@aws-sdk/client-dynamodb'\n",
  },
  'only-roots-choose-adapters': { 'functions/shop/choose.ts': "export { table } from '../platform/adapters/table'\n" },
  'platform-knows-no-domain': { 'functions/platform/know.ts': "export { shopOf } from '../shop/public'\n" },
  'paper-knows-no-domain': { 'functions/paper/letter.ts': "export { shopOf } from '../shop/public'\n" },
  'paper-is-handed-in': { 'functions/shop/print.ts': "export { renderPdf } from '../paper/render-pdf'\n" },
  'gateway-knows-no-domain': { 'functions/wechat/know.ts': "export { shopOf } from '../shop/public'\n" },
  'only-the-gateway-speaks-wechat': { 'functions/shop/tell.ts': "export { it } from 'wx-server-sdk'\n" },
  'manifests-are-data': { 'functions/risk/manifest.ts': "export { kernel } from '../platform/kernel'\n" },
  'infra-reads-manifests': { 'infra/run.ts': "export { store } from '@app/functions/shop/store'\n" },
  'nobody-imports-infra': { 'local/src/deploy.ts': "export { app } from '../../infra/app'\n" },
  'nobody-imports-local': { 'functions/shop/here.ts': "export { up } from '@app/local/main'\n" },
  'e2e-drives-what-is-built': { 'e2e/inside.ts': "export { main } from '../console/src/main'\n" },
  'nobody-imports-e2e': { 'local/src/drive.ts': "export { browser } from '../../e2e/browser'\n" },
  'nobody-imports-bench': { 'e2e/time.ts': "export { card } from '../bench/card'\n" },
}
