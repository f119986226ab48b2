import { expect, it } from 'vitest'
import type { RowChange } from '../platform/reaction'
import { manifest } from './manifest'
import { reactions } from './reactions'
import { openRegister } from './testing/open-register'
import { shopWorkers } from './workers'

const of = { district: 'YX1', importId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB' }
const one = (state: string, nextChunk = 0) => ({ ...of, state, nextChunk, chunks: 120 })
const change = (kind: string, before: RowChange['before'], after: RowChange['after']): RowChange => ({
  kind,
  pk: 'D#YX1',
  before,
  after,
  changeId: '1',
  at: new Date(0),
})
const station = (other = {}) => ({ district: 'YX1', stationId: 'ST1', name: '青石所', phone: '1', ...other })
const heldBy = (personId?: string, deputies?: object[]) => [
  { gridId: 'G1', name: '一网格', ...(personId && { responsible: { personId, name: '甲' } }), deputies },
  { gridId: 'G2', name: '二网格', responsible: { personId: 'C', name: '丙' } },
]
const signs = (state: string, nextChunk: number) => ({ district: 'YX1', signJobId: 's', state, nextChunk })
const turn = (chunk: number) => ({ district: 'YX1', signJobId: 's', chunk })
const rule = (state: string, posts?: string[]) => ({ district: 'YX1', state, content: { ...(posts && { posts }) } })
const cards = [['card-rebuild', { district: 'YX1', stationId: 'ST1' }]]
const moving = (state: string, nextChunk: number) => ({ district: 'YX1', transferId: 't', state, nextChunk })
const step = (chunk: number) => ({ district: 'YX1', transferId: 't', chunk })
const upload = (purpose: string) => ({ purpose, objectKey: `D/YX1/uploads/${purpose}/1` })
const messages = (of: RowChange) =>
  reactions.flatMap(({ queue, when }) => {
    const message = when(of)
    return message ? [[queue, message]] : []
  })

it.each([
  ['a new import is read', change('Import', undefined, one('reading')), [['import-read', of]]],
  ['corrected columns have it read again', change('Import', one('waiting'), one('reading')), [['import-read', of]]],
  ['what is being read is not read twice', change('Import', one('reading'), one('reading')), []],
  ['a sheet that waits for a decision does nothing', change('Import', one('reading'), one('waiting')), []],
  [
    'a decision begins storing',
    change('Import', one('waiting'), one('storing')),
    [['import-store', { ...of, chunk: 0 }]],
  ],
  [
    'a sheet without new places is stored straight away',
    change('Import', one('reading'), one('storing')),
    [['import-store', { ...of, chunk: 0 }]],
  ],
  [
    'a turn of stored chunks asks for the next',
    change('Import', one('storing', 49), one('storing', 50)),
    [['import-store', { ...of, chunk: 50 }]],
  ],
  ['a chunk within its turn asks for nothing', change('Import', one('storing', 3), one('storing', 4)), []],
  [
    'the last chunk asks for the outcome',
    change('Import', one('storing', 119), one('storing', 120)),
    [['import-store', { ...of, chunk: 120 }]],
  ],
  ['the end asks for nothing', change('Import', one('storing', 4), one('done', 4)), []],
  ['nor does a removed import', change('Import', one('storing', 4), undefined), []],
  ['an order of signs is begun', change('SignJob', undefined, signs('waiting', 0)), [['sign-render', turn(0)]]],
  [
    'a drawn chunk of it asks for the next',
    change('SignJob', signs('rendering', 0), signs('rendering', 1)),
    [['sign-render', turn(1)]],
  ],
  ['a picture that came for it does not', change('SignJob', signs('rendering', 1), signs('rendering', 1)), []],
  [
    'once its file is there its shops are noted',
    change('SignJob', signs('rendering', 2), signs('done', 2)),
    [['sign-render', { district: 'YX1', signJobId: 's', noting: 0 }]],
  ],
  ['of one that failed nothing is noted', change('SignJob', signs('rendering', 2), signs('failed', 2)), []],
  ['a station’s new telephone goes to its shops’ cards', change('Station', station(), station({ phone: '2' })), cards],
  ['and so does its new name', change('Station', station(), station({ name: '柳荫所' })), cards],
  ['a grid added to a station does not', change('Station', station(), station({ grids: [] })), []],
  [
    'somebody else who answers for a grid goes to that grid’s cards',
    change('Station', station({ grids: heldBy('A') }), station({ grids: heldBy('B') })),
    [['card-rebuild', { district: 'YX1', stationId: 'ST1', gridIds: ['G1'] }]],
  ],
  [
    'nobody any more does too',
    change('Station', station({ grids: heldBy('A') }), station({ grids: heldBy() })),
    [['card-rebuild', { district: 'YX1', stationId: 'ST1', gridIds: ['G1'] }]],
  ],
  [
    'another deputy goes to none',
    change(
      'Station',
      station({ grids: heldBy('A') }),
      station({ grids: heldBy('A', [{ personId: 'B', name: '乙' }]) }),
    ),
    [],
  ],
  [
    'an exam that is held now, for all, goes to the district’s cards',
    change('ExamBlueprint', undefined, rule('inUse')),
    [['card-rebuild', { district: 'YX1' }]],
  ],
  [
    'one that is for others now does too',
    change('ExamBlueprint', rule('inUse'), rule('inUse', ['worker'])),
    [['card-rebuild', { district: 'YX1' }]],
  ],
  ['one that is written and not held does not', change('ExamBlueprint', undefined, rule('withdrawn')), []],
  ['nor one whose paper alone changed', change('ExamBlueprint', rule('inUse'), { ...rule('inUse'), revision: 2 }), []],
  ['nor does a new station', change('Station', undefined, station()), []],
  [
    'a register’s file goes when its record does',
    change('Upload', upload('register'), undefined),
    [['upload-remove', { objectKey: 'D/YX1/uploads/register/1' }]],
  ],
  ['and stays while it is used', change('Upload', upload('register'), upload('register')), []],
  [
    'what was sent of a photograph goes when a record took it in',
    change('Upload', upload('photo'), { ...upload('photo'), usedFor: 'rectification:1' }),
    [['upload-remove', { objectKey: 'D/YX1/uploads/photo/1' }]],
  ],
  ['a photograph’s file stays', change('Upload', upload('photo'), undefined), []],
  ['a transfer of many is begun', change('Transfer', undefined, moving('moving', 0)), [['shop-transfer', step(0)]]],
  [
    'its step asks for the next',
    change('Transfer', moving('moving', 0), moving('moving', 1)),
    [['shop-transfer', step(1)]],
  ],
  ['the last one does not', change('Transfer', moving('moving', 1), moving('done', 2)), []],
  ['nor does one that was done at once', change('Transfer', undefined, moving('done', 1)), []],
  ['nor does taking it back', change('Transfer', moving('done', 1), { ...moving('done', 1), undoneBy: 'u' }), []],
  ['a shop is somebody else’s business', change('Shop', undefined, one('reading')), []],
])('%s', (_, changed, expected) => {
  expect(messages(changed)).toEqual(expected)
})

it('every queue that is declared has its worker, and every reaction its queue', async () => {
  const register = await openRegister()
  const declared = manifest.queues.map(({ name }) => name).sort()
  expect(Object.keys(shopWorkers(register.deps)).sort()).toEqual(declared)
  for (const { queue } of reactions) expect(declared).toContain(queue)
  await register.close()
})
