import type { NewId } from '../../platform/ports/clock'
import type { ObjectStore } from '../../platform/ports/objects'
import type { StoredShop } from '../../shop/public'
import type { CertificatePaper, Employee, TrainingDeps, TrainingWorkDeps } from '../deps'
import type { TrainingStore } from '../store'

/** For tests: an object store in memory. */
const objectsInMemory = () => {
  const held = new Map<string, { body: Uint8Array; contentType: string }>()
  const objects: ObjectStore = {
    put: async ({ key, body, contentType }) => void held.set(key, { body, contentType }),
    get: async (key) => held.get(key),
    head: async (key) => {
      const one = held.get(key)
      return one && { contentType: one.contentType, bytes: one.body.byteLength }
    },
    remove: async (key) => void held.delete(key),
    uploadForm: async ({ key }) => ({ url: 'https://objects/', fields: { key }, key, expires: '2026-11-24T03:00:00Z' }),
    downloadUrl: async ({ key }) => `https://objects/${key}`,
  }
  return objects
}

export const shopId = 'YX1A0001'
export const otherShopId = 'YX1A0002'

/** For tests: a shop as far as training asks. */
const shopOf = (id: string) =>
  ({
    district: 'YX1',
    shopId: id,
    name: id === shopId ? '槐荫汤面馆' : '桥东小吃',
    businessTypes: ['catering'],
    stationId: 'S1',
    gridId: id === shopId ? 'G1' : 'G2',
  }) as unknown as StoredShop

/** For tests: people of the shops. */
const people: readonly (Employee & { readonly personId?: string })[] = [
  { shopId, employeeId: 'E1', name: '柳小满', posts: [{ post: 'worker', from: '2026-01-01' }], personId: 'P-柳小满' },
  { shopId, employeeId: 'E2', name: '秦大河', posts: [{ post: 'foodSafetyOfficer', from: '2026-01-01' }] },
  { shopId, employeeId: 'E3', name: '阮青', posts: [{ post: 'worker', from: '2026-01-01' }], leftOn: '2026-10-01' },
  { shopId: otherShopId, employeeId: 'E9', name: '许木', posts: [{ post: 'worker', from: '2026-01-01' }] },
]
const idOf = (employeeId: string) => employeeId.padStart(26, '0')
export const employees = people.map((one) => ({ ...one, employeeId: idOf(one.employeeId) }))
export const [E1, E2, E3, E9] = ['E1', 'E2', 'E3', 'E9'].map(idOf) as [string, string, string, string]

const register: TrainingDeps['people'] = {
  of: async (_, at, employeeId) => employees.find((one) => one.shopId === at && one.employeeId === employeeId),
  ofShop: async (_, ...shopIds) => employees.filter((one) => shopIds.includes(one.shopId)),
  byPerson: async (_, at, personId) =>
    employees.find((one) => one.shopId === at && one.personId === personId && !one.leftOn),
}

/** For tests: what training asks of others, by hand. */
export const partsOf = (newId: NewId, store: TrainingStore) => {
  const failures: { key: string; text: string }[] = []
  const drawn: CertificatePaper[] = []
  const sent: [string, unknown][] = []
  const deps: TrainingDeps = {
    ...{ store, objects: objectsInMemory(), newId, people: register },
    shops: { shop: async (_, id) => ([shopId, otherShopId].includes(id) ? shopOf(id) : undefined) },
    inspections: { concluded: async () => [{ toRectify: failures }] as never },
    photos: {
      ask: async () => ({ answer: { state: 'there' }, writes: [] }),
      intakeFiles: async (_, refs) => ({
        files: refs.map((ref) => ({
          ...ref,
          intake: { state: 'there', picture: { shown: { objectKey: `D/${ref.sha256}` } } } as never,
        })),
        writes: [],
      }),
    },
  }
  const work: Pick<TrainingWorkDeps, 'send' | 'bureaus' | 'drawCertificate'> = {
    send: async (queue, message) => void sent.push([queue, message]),
    bureaus: { district: async () => ({ bureauName: '云溪区市场监督管理局' }) as never },
    drawCertificate: async (paper) => {
      drawn.push(paper)
      return new TextEncoder().encode(JSON.stringify(paper))
    },
  }
  return { deps, objects: deps.objects, failures, drawn, sent, work }
}
