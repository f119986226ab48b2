import type { CertificateShown } from '@app/types/training/exam'
import type { Actor } from '../../platform/actor'
import { seesAt } from '../../platform/reach'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { certificateShown } from '../exams/view-exam'
import { entriesOf, findTrainee, type TraineeAsked } from '../people/find-trainee'
import type { StoredCertificate } from '../people/store'

type Input = TraineeAsked & { readonly number: string }
type Opened = { readonly url: string; readonly certificate: CertificateShown; readonly code: string }

const addressLife = 600

/** The certificate of that number, if it is that person's at one of these entries. */
const certificateOf = async (
  { store }: Pick<TrainingDeps, 'store'>,
  { district, number }: { readonly district: string; readonly number: string },
  { employeeId, shopIds }: { readonly employeeId: string; readonly shopIds: readonly string[] },
): Promise<StoredCertificate | Refused> => {
  const known = await store.numbers.get({ district, number })
  const isTheirs = known?.employeeId === employeeId && shopIds.includes(known.shopId)
  const certificate = known && isTheirs ? await store.certificates.get(known) : undefined
  return certificate ?? refuse('training.certificateUnknown')
}

const found = async (
  deps: TrainingDeps,
  actor: Actor,
  { shopId, employeeId, number }: Input,
  at: Date,
): Promise<StoredCertificate | Refused> => {
  const named = { district: actor.district, number }
  const shop = employeeId === undefined ? undefined : await deps.shops.shop(actor.district, shopId)
  if (shop && employeeId !== undefined && seesAt(actor, shop))
    return await certificateOf(deps, named, { employeeId, shopIds: entriesOf(shop) })
  const trainee = await findTrainee(deps, actor, { shopId, employeeId }, at)
  if (isRefused(trainee)) return trainee
  return await certificateOf(deps, named, {
    employeeId: trainee.employee.employeeId,
    shopIds: entriesOf(trainee.shop),
  })
}

/** An address that shows the certificate for ten minutes. */
export const openCertificate = given(
  async (deps: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Opened | Refused> => {
    const certificate = await found(deps, actor, input, at)
    if (isRefused(certificate)) return certificate
    if (!certificate.paper) return refuse('document.notReady')
    const fileName = `培训合格证明-${certificate.number}.pdf`
    const terms = { key: certificate.paper.objectKey, fileName, expiresInSeconds: addressLife, inline: true }
    return {
      url: await deps.objects.downloadUrl(terms),
      certificate: certificateShown(certificate),
      code: certificate.code,
    }
  },
)
