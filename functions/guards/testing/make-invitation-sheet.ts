import { type Ask, got } from './ask'
import type { Voice } from './voices'

/** A sheet that invites so many inspectors to the first grid of the station 青石监管所. */
export const invitationSheet = (people: number) => {
  const rows = Array.from(
    { length: people },
    (_, n) => `新同事${n + 1},执法人员,YX-08${1000 + n},2028-12-31,青石监管所,青石01网格`,
  )
  const text = ['姓名,角色,执法证号,有效至,所,网格', ...rows].join('\n')
  return { fileName: '新同事.csv', content: Buffer.from(text).toString('base64'), expiresInDays: 7 }
}

/** One that was read, whose invitations are still to be made. */
export const readSheet = async (ask: Ask, office: Voice): Promise<string> =>
  got<{ sheetId: string }>(await ask(office, 'identity.readInvitationSheet', invitationSheet(2))).sheetId

/** One with a row that is to be put right; it invites nobody. */
export const readWrongSheet = async (ask: Ask, office: Voice): Promise<void> => {
  const content = Buffer.from(
    '姓名,角色,执法证号,有效至,所,网格\n新同事,执法人员,YX-089999,2028-12-31,没有的所,',
  ).toString('base64')
  got(await ask(office, 'identity.readInvitationSheet', { fileName: '要改的.csv', content, expiresInDays: 7 }))
}
