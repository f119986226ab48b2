import { useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { type ImportDraft, recordedIn, type Sending, uncertifiedIn } from '../../employee/import-draft'
import { api, makeActionKeys } from '../../parts'

const progressOf = (draft: ImportDraft): string => {
  const left = uncertifiedIn(draft).length
  return left > 0 ? `已导入 ${recordedIn(draft)} 人，还有 ${left} 张健康证…` : `已导入 ${recordedIn(draft)} 人…`
}

type Send = (sending: Sending, draft: ImportDraft) => Promise<{ readonly outcome?: Outcome<unknown> }>

/** Sends what is ready; how far it came is kept after every step. */
export const useSending = (shopId: string, keep: (draft: ImportDraft) => void) => {
  const [busy, setBusy] = useState<string>()
  const [outcome, setOutcome] = useState<Outcome<unknown>>()
  const send = async (draft: ImportDraft, all: Send) => {
    setBusy('正在导入…')
    // ids of people make a step that was sent twice one step
    const keyFor = (input: object) => ({ idempotencyKey: makeActionKeys().keyFor(input) })
    const given = await all(
      {
        record: (employees) => {
          const input = { shopId, employees }
          return api.employee.recordEmployees(input, keyFor(input))
        },
        certify: (employeeId, certificate) => {
          const input = { shopId, employeeId, ...certificate }
          return api.employee.recordHealthCertificate(input, keyFor(input))
        },
        onStep: (next) => {
          keep(next)
          setBusy(progressOf(next))
        },
      },
      draft,
    )
    setBusy(undefined)
    setOutcome(given.outcome)
  }
  return { busy, outcome, send }
}
