import { shippedChecklists } from '@app/rules/inspection/checklist'
import { Table } from '@app/types/checklist/table'
import { expect, it } from 'vitest'
import { hashOf } from './hash-table'

it.each(shippedChecklists.map((table) => [`${table.id} v${table.version}`, table] as const))(
  '%s is kept and read again without a word lost',
  (_, table) => {
    const read = Table.parse(JSON.parse(JSON.stringify(table)))
    expect(read).toEqual(table)
    expect(hashOf(read)).toBe(hashOf(table))
  },
)
