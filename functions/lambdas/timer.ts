import { dayEntries, sealDistricts } from '../audit/public'
import { startEmployeeDay } from '../employee/public'
import { sequenceDistrict } from '../evidence/public'
import { evidenceStore } from '../evidence/store'
import { type AskIdentity, askIdentity } from '../identity/public'
import { identityStore } from '../identity/store'
import { startTermDay } from '../inspection/public'
import { lookAfterJobs } from '../jobs/public'
import { checkTreeHead, treeKey } from '../platform/adapters/tree-keys'
import { buildAllAgain, keepLists } from '../platform/lists/keep-lists'
import { startRectificationDay } from '../rectification/public'
import { startSelfCheckDay } from '../self-check/public'
import { searchRegisters } from '../shop/duplicates/search-registers'
import { startClosing } from '../training/public'
import { listSources } from './list-sources'
import { listings } from './react'
import { foundation, type LogSecrets, type World } from './world'

/** What the scheduler wakes by name. */
export type TimerEvent = { readonly name: string }

/**
 * Runs what is due by the clock: takes the tails of lists into their files, building anew what is out of date, and seals
 * the audit log. One list or district that fails holds up no other.
 */
export const timerLambda = (world: World<LogSecrets>) => {
  const base = foundation(world)
  const { tail, objects, newId } = base
  const people = askIdentity(identityStore(base.records))
  const districts = () => everyDistrict(people)
  const keeping = { tail, objects, clock: world.clock, newId, listings, sources: listSources(base), districts }
  const { seals, logParts, commit, items } = base
  const { clock } = world
  const signing = { ...logParts, signer: treeKey(world.secrets.logKey), check: checkTreeHead }
  const sequence = sequenceDistrict(
    { ...signing, store: evidenceStore(base.records), commit, clock, items },
    dayEntries({ seals, log: logParts.rows, clock }),
  )
  const seal = sealDistricts({ seals, clock, people, sequence })
  const search = searchRegisters({ people, clock: world.clock, newId, send: base.send })
  const runs: Readonly<Record<string, () => Promise<void>>> = {
    'compact-lists': () => keepLists(keeping),
    // by hand only: `docs/runbook.md`
    'rebuild-lists': () => buildAllAgain(keeping),
    'seal-audit': seal,
    'find-duplicates': search,
    'count-certificates': startEmployeeDay({ districts, clock: world.clock, send: base.send }),
    'remind-rectifications': startRectificationDay({ districts, clock: world.clock, send: base.send }),
    'remind-publications': startTermDay({ districts, clock: world.clock, send: base.send }),
    'mark-self-checks': startSelfCheckDay({ districts, clock: world.clock, send: base.send }),
    'close-exams': startClosing({ districts, send: base.send }),
    'resume-jobs': lookAfterJobs({ districts, send: base.send }),
  }
  return async ({ name }: TimerEvent): Promise<void> => {
    const run = runs[name]
    if (!run) throw new Error(`no timer ${name}`)
    await run()
  }
}

const everyDistrict = async (people: AskIdentity): Promise<readonly string[]> => {
  const found: string[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await people.districts(cursor)
    found.push(...page.items.map(({ districtId }) => districtId))
    cursor = page.cursor
  }
  return found
}
