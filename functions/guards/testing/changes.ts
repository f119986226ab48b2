import type { ChangeName } from '../operations'
import { amendmentChanges } from './changes/amendment-changes'
import { checklistChanges } from './changes/checklist-changes'
import { codeChanges } from './changes/code-changes'
import { employeeChanges } from './changes/employee-changes'
import { exportChanges } from './changes/export-changes'
import { importChanges } from './changes/import-changes'
import { inspectionChanges } from './changes/inspection-changes'
import { joiningChanges } from './changes/joining-changes'
import { ledgerChanges } from './changes/ledger-changes'
import { licenceChanges } from './changes/licence-changes'
import type { Maker } from './changes/maker'
import { passkeyChanges } from './changes/passkey-changes'
import { peopleChanges } from './changes/people-changes'
import { photoChanges } from './changes/photo-changes'
import { placeChanges } from './changes/place-changes'
import { publicationChanges } from './changes/publication-changes'
import { pushChanges } from './changes/push-changes'
import { rectificationChanges } from './changes/rectification-changes'
import { registerChanges } from './changes/register-changes'
import { selfCheckChanges } from './changes/self-check-changes'
import { sessionChanges } from './changes/session-changes'
import { trainingChanges } from './changes/training-changes'
import type { Fresh } from './fresh'
import type { TestWorld } from './open-test-world'

/** For every change a fresh one. An operation of the contract without a maker does not compile. */
export const changes: { readonly [N in ChangeName]: Maker<N> } = {
  ...checklistChanges,
  ...codeChanges,
  ...employeeChanges,
  ...exportChanges,
  ...importChanges,
  ...inspectionChanges,
  ...joiningChanges,
  ...licenceChanges,
  ...passkeyChanges,
  ...peopleChanges,
  ...photoChanges,
  ...placeChanges,
  ...publicationChanges,
  ...pushChanges,
  ...rectificationChanges,
  ...registerChanges,
  ...selfCheckChanges,
  ...sessionChanges,
  ...trainingChanges,
  ...ledgerChanges,
  ...amendmentChanges,
}

export const freshChange = async (name: ChangeName, world: TestWorld): Promise<Fresh<ChangeName>> =>
  await changes[name](world)
