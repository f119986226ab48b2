import { healthProblem } from '@app/rules/employee/health'
import { type Day, dayOf } from '@app/rules/time/day'
import { findPhotos, type KeptPhoto, type PhotoRef } from '../photo/public'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { EmployeeDeps } from './deps'
import { type Kept, kept } from './keep-employee'
import { loadEmployee, loadInService, subjectOf } from './load-employee'
import { goneOnOf, type StoredEmployee } from './store'

type Named = { readonly shopId: string; readonly employeeId: string }
type Input = Named & {
  readonly fit: boolean
  readonly issuedOn: Day
  readonly validUntil: Day
  readonly number?: string | undefined
  readonly photo?: PhotoRef | undefined
}

/** A new certificate: the one before stays in the history, its picture does not. */
export const recordHealthCertificate = given(async (deps: EmployeeDeps, asked: Asked<Input>): Promise<Kept> => {
  const { actor, input, at } = asked
  const loaded = await loadInService(deps, actor, input)
  if (isRefused(loaded)) return loaded
  const problem = healthProblem(input, dayOf(at.toISOString()))
  if (problem) return refuse(`health.${problem}`)
  const taken = await pictureOf(deps, asked)
  if (isRefused(taken)) return taken
  const { employee } = loaded
  const { fit, issuedOn, validUntil, number } = input
  const certificate = {
    ...{ fit, issuedOn, validUntil, recordedAt: at.toISOString(), by: actor.kind === 'person' ? actor.name : '' },
    ...(number && { number }),
    ...(taken.picture && { picture: taken.picture }),
  }
  const next = { ...employee, certificate, earlierCertificates: earlierOf(employee) }
  const writes = [...taken.writes, ...(await picturesOf(deps, employee, next))]
  return kept(deps, loaded, { next, subject: subjectOf(next), writes })
})

/** Certificates kept beside the last one. */
const mostEarlier = 20

const earlierOf = ({ certificate, earlierCertificates }: StoredEmployee): StoredEmployee['earlierCertificates'] => {
  if (!certificate) return earlierCertificates
  const { picture: _, ...rest } = certificate
  return [rest, ...earlierCertificates].slice(0, mostEarlier)
}

type Taken = { readonly picture?: KeptPhoto | undefined; readonly writes: readonly Write[] }

const pictureOf = async (deps: EmployeeDeps, { actor, input, at }: Asked<Input>): Promise<Taken | Refused> => {
  if (actor.kind !== 'person') return refuse('access.denied')
  if (!input.photo) return { writes: [] }
  const { district, personId } = actor
  const subject = { kind: 'employee', id: input.employeeId } as const
  const usedFor = `${subjectOf(input)}#health`
  const wanted = { district, personId, purpose: 'photo', usedFor, subject, at } as const
  const found = await findPhotos(deps, [{ ...input.photo, words: '健康证照片' }], wanted)
  return isRefused(found) ? found : { picture: found.photos[0], writes: found.writes }
}

/** Until when the picture is kept, and that the one before is gone. */
const picturesOf = async (
  { store, photos }: EmployeeDeps,
  before: StoredEmployee,
  next: StoredEmployee,
): Promise<readonly Write[]> => {
  const { district, shopId, employeeId } = next
  const [was, is] = [before.certificate?.picture, next.certificate?.picture]
  const known = await store.pictures.get(next)
  const goneOn = goneOnOf(next)
  const subject = { kind: 'employee', id: employeeId } as const
  const gone = was && was.sha256 !== is?.sha256
  const row = is && goneOn && { revision: 1, district, shopId, employeeId, sha256: is.sha256, goneOn }
  return [
    ...(gone ? await photos.forget({ district, subject, purpose: 'photo', sha256: was.sha256 }) : []),
    ...(known && !row ? [store.pictures.remove(known)] : []),
    ...(row ? [known ? store.pictures.replace({ ...row, revision: known.revision }) : store.pictures.insert(row)] : []),
  ]
}

/** A minute: enough to look at it; whoever wants it again says again why. */
const lifeSeconds = 60

/** The picture of a certificate as it is shown, for whoever runs the shop and the bureau; nobody sees the original. */
export const openHealthPicture = given(
  async (
    deps: EmployeeDeps,
    { actor, input }: Asked<Named & { readonly reason: string }>,
  ): Promise<Changed<{ url: string }> | Refused> => {
    const loaded = await loadEmployee(deps, actor, { ...input, as: 'reader' })
    if (isRefused(loaded)) return loaded
    const picture = loaded.employee.certificate?.picture
    if (!picture) return refuse('photo.unknown')
    const fileName = `${picture.sha256.slice(0, 12)}.jpg`
    const url = await deps.objects.downloadUrl({ key: picture.objectKey, fileName, expiresInSeconds: lifeSeconds })
    return { answer: { url }, writes: [], subject: subjectOf(input), reason: input.reason }
  },
)
