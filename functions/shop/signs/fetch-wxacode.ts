import { codeText } from '../public'
import type { StoredShop } from '../store'
import type { ShopWorkDeps } from '../work-deps'
import type { StoredSignJob } from './store'

/** The page that the mini-program code opens; `scene` is the code. */
export const codePage = 'pages/shop/index'

/** Where WeChat's picture of a shop's present code is kept: a re-issued code has its own. */
export const pictureKey = ({ district, shopId, code }: StoredShop): string =>
  `D/${district}/wxacode/${shopId}-${code.serial}.png`

/** The shops of which no picture has come yet. */
export const withoutPicture = async (
  { objects }: Pick<ShopWorkDeps, 'objects'>,
  shops: readonly StoredShop[],
): Promise<StoredShop[]> => {
  const facts = await Promise.all(shops.map((shop) => objects.head(pictureKey(shop))))
  return shops.filter((_, index) => !facts[index])
}

/** The order's place in the outbox: once for a job and a code. */
export const orderKey = ({ signJobId }: StoredSignJob, { shopId, code }: StoredShop): string =>
  `wxacode#${signJobId}#${shopId}#${code.serial}`

type Order = { readonly job: StoredSignJob; readonly shops: readonly StoredShop[]; readonly at: Date }

/** The writes that ask WeChat, through the outbox, for the pictures of these shops: each once for a job. */
export const orderPictures = ({ enqueue, codeKeys }: ShopWorkDeps, { job, shops, at }: Order) =>
  shops.flatMap((shop) => {
    const scene = codeText(codeKeys, shop)
    if (!scene) return []
    const key = orderKey(job, shop)
    return enqueue.codeImage({ district: job.district, scene, page: codePage, objectKey: pictureKey(shop), key, at })
  })
