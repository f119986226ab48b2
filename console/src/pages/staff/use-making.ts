import { roleNames } from '@app/types/identity/values'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOutside } from '../../client/api-context'
import type { Slip } from './sheet-slips'

type Row = { readonly row: number; readonly name: string; readonly role?: keyof typeof roleNames | undefined }
type Sheet = { readonly chunks: number; readonly rows: readonly Row[] }

type Handed = { readonly token: string; readonly expiresAt: string }

const slipOf = ({ token, expiresAt }: Handed, row: Row | undefined): Slip => ({
  name: row?.name ?? '',
  role: row?.role ? roleNames[row.role] : '',
  token,
  expiresAt,
})

/** Makes the invitations of a sheet chunk by chunk; what broke off goes on where it stopped, what is made is not made twice. */
export const useMaking = (sheetId: string) => {
  const { api, newKey } = useOutside()
  const queries = useQueryClient()
  const [done, setDone] = useState(0)
  const making = useMutation({
    mutationFn: async ({ chunks, rows }: Sheet): Promise<readonly Slip[]> => {
      const byRow = new Map(rows.map((row) => [row.row, row]))
      const slips: Slip[] = []
      for (let chunk = 0; chunk < chunks; chunk++) {
        const context = { idempotencyKey: newKey() }
        const { invitations } = await api.identity.makeInvitations({ sheetId, chunk }, { context })
        slips.push(...invitations.map((one) => slipOf(one, byRow.get(one.row))))
        setDone(chunk + 1)
      }
      return slips
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  })
  const { data: slips, error, isPending: isMaking, mutate: make } = making
  return { slips, error, isMaking, make, done }
}
