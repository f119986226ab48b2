import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useTrainingAnew } from '../../client/use-training'
import { type Column, DataTable } from '../../parts/data-table'
import { Icon } from '../../parts/icon'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { figure } from '../../words/figures'
import { RefusedLines } from '../checklist/refused-lines'
import { base64Of, mostSheetBytes } from '../staff/sheet-file'
import { importSheet, type SheetTaken, takenWords } from './import-sheet'

type Problem = SheetTaken['problems'][number]

const columns: readonly Column<Problem>[] = [
  {
    key: 'row',
    title: '行',
    figure: true,
    width: 80,
    card: 'title',
    onCard: ({ row }) => `第 ${figure(row)} 行`,
    cell: ({ row }) => figure(row),
  },
  { key: 'words', title: '要改的地方', card: 1, cell: ({ words }) => words },
]

/** What became of a sheet; rows that were not taken stand there until they are mended. */
const Result = ({ taken, onClose }: { readonly taken: SheetTaken; readonly onClose: () => void }) => (
  <>
    <Notice tone={taken.problems.length === 0 ? 'pass' : 'warn'}>
      {`表里 ${figure(taken.total)} 行：${takenWords(taken)}。`}
      {taken.problems.length === 0 ? null : '在表里改好下面各行，整张表再传一次；已经收下的不会重复。'}{' '}
      <Button type='link' size='small' onClick={onClose}>
        知道了
      </Button>
    </Notice>
    {taken.problems.length === 0 ? null : (
      <Panel title='没有收的行' flush>
        <DataTable
          name='没有收的行'
          columns={columns}
          rows={taken.problems}
          rowKey={({ row, words }) => `${row} ${words}`}
          rowName={({ row }) => `第 ${row} 行`}
        />
      </Panel>
    )}
  </>
)

/** Reads questions from a sheet: the button, and what became of the sheet below the head of the page. */
export const useImportQuestions = () => {
  const api = useApi()
  const { newKey } = useOutside()
  const anew = useTrainingAnew()
  const field = useRef<HTMLInputElement>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const [progress, setProgress] = useState('')
  const read = useMutation({
    mutationFn: async (file: File) => {
      const content = await base64Of(file)
      const sheet = { fileName: file.name.slice(-120), content }
      return await importSheet({
        take: (from) =>
          api.training.importQuestions(
            { ...sheet, ...(from !== undefined && { from }) },
            { context: { idempotencyKey: newKey() } },
          ),
        onProgress: (done, total) => setProgress(`读到 ${done}／${total} 行`),
      })
    },
    onSettled: () => {
      setProgress('')
      return anew()
    },
  })
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file === undefined) return
    setTooLarge(file.size > mostSheetBytes)
    read.reset()
    if (file.size <= mostSheetBytes) read.mutate(file)
    target.value = ''
  }
  const button = (
    <>
      <Button loading={read.isPending} icon={<Icon name='upload' size={15} />} onClick={() => field.current?.click()}>
        {progress || '从表格读入'}
      </Button>
      <input ref={field} type='file' hidden accept='.xlsx,.csv' aria-label='题库文件' onChange={take} />
    </>
  )
  const outcome = (
    <>
      {isTooLarge ? <Notice tone='fail'>这个文件太大。请分成几张表，一张一张传。</Notice> : null}
      <RefusedLines error={read.error} />
      {read.data === undefined ? null : <Result taken={read.data} onClose={() => read.reset()} />}
    </>
  )
  return { button, outcome }
}
