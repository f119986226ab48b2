import { ulid } from 'ulid'
import { draftTable, smallTable, tableSheet } from '../make-checklists'
import type { TestWorld } from '../open-test-world'
import { byOffice, type Makers } from './maker'

const newId = () => `T-${ulid()}`
const newDraft = async ({ ask, home: { office } }: TestWorld) => await draftTable(ask, office, newId())

/** Drafts of check tables. */
export const checklistChanges = {
  'checklist.beginDraft': byOffice(() => ({ id: newId(), from: { id: 'T-CY-2016', version: 1 } })),
  'checklist.saveDraft': async (world) => {
    const draft = await newDraft(world)
    return {
      voice: world.home.office,
      input: { ...draft, content: smallTable('摊贩要点表') },
      other: { ...draft, content: smallTable('摊贩要点表，另一稿') },
    }
  },
  'checklist.importDraft': byOffice(() => ({ id: newId(), ...tableSheet('公示登记卡') })),
  'checklist.publishDraft': async (world) => {
    const draft = await newDraft(world)
    return {
      voice: world.home.office,
      input: { ...draft, effectiveFrom: '2999-01-01' },
      other: { ...draft, effectiveFrom: '2999-01-02' },
    }
  },
  'checklist.withdrawDraft': byOffice(newDraft),
} satisfies Partial<Makers<'checklist'>>
