import type { OperationName } from '../operations'
import type { Relation } from '../policy'
import { amendmentExamples } from './examples/amendment-examples'
import { checklistExamples } from './examples/checklist-examples'
import { dutyExamples, employeeExamples } from './examples/employee-examples'
import { abroadOr, type Example, type Examples, jobsIn } from './examples/example'
import { inspectionExamples, licenceExamples } from './examples/inspection-examples'
import { ledgerExamples } from './examples/ledger-examples'
import { identityExamples } from './examples/people-examples'
import { rectificationExamples } from './examples/rectification-examples'
import { selfCheckExamples } from './examples/self-check-examples'
import { shopExamples } from './examples/shop-examples'
import { trainingExamples } from './examples/training-examples'
import { pictureOrder } from './picture-order'
import type { ExampleWorld } from './prepare-examples'

const rest: Examples<'push' | 'photo' | 'audit' | 'exports'> = {
  'photo.openOriginal': ({ originals, inspections }, relation) => ({
    ...(inspections[relation as keyof typeof inspections] ?? inspections.own),
    ...originals,
    reason: '核对拍照的地点',
  }),
  'photo.preparePicture': (_, relation) => pictureOrder(21, relation === 'photo' ? 'photo' : 'signature'),
  'exports.exportList': () => ({ asked: { list: 'shops' } }),
  'exports.listExports': () => undefined,
  'exports.showExport': (world, relation) => ({ exportId: jobsIn(world, relation).exportId }),
  'push.leaseOutbox': () => ({ most: 5 }),
  'push.reportOutbox': ({ leases }, relation) => ({
    ...abroadOr(relation, leases.abroad, leases.home),
    outcome: { state: 'retry', errMsg: '超时' },
  }),
  'audit.verifyDay': ({ clock }) => ({ day: clock.now().toISOString().slice(0, 10) }),
  'audit.listAuditEvents': ({ clock }) => ({ day: clock.now().toISOString().slice(0, 10) }),
}

/** For every operation an input that whoever may ask gets an answer to, about a thing in the given relation. */
export const examples: { readonly [N in OperationName]: Example<N> } = {
  ...identityExamples,
  ...shopExamples,
  ...licenceExamples,
  ...inspectionExamples,
  ...checklistExamples,
  ...dutyExamples,
  ...employeeExamples,
  ...rectificationExamples,
  ...selfCheckExamples,
  ...trainingExamples,
  ...ledgerExamples,
  ...amendmentExamples,
  ...rest,
}

export const exampleOf = (name: OperationName, world: ExampleWorld, relation: Relation): object =>
  (examples[name](world, relation) ?? {}) as object
