import { Button } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Icon } from '../../parts/icon'
import { Notice } from '../../parts/notice'
import { base64Of, mostSheetBytes } from '../staff/sheet-file'
import { RefusedLines } from './refused-lines'

type Props = {
  readonly id: string
  /** Of the draft that the sheet replaces; absent where there is none. */
  readonly revision?: number
  readonly words: string
  readonly disabled?: boolean
  readonly onRead: () => unknown
}

/** Reads a draft from a sheet; what is wrong with it is listed by row and column. */
export const SheetButton = ({ id, revision, words, disabled = false, onRead }: Props) => {
  const api = useApi()
  const field = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const read = useAction(api.checklist.importDraft, () => onRead())
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file === undefined) return
    setTooLarge(file.size > mostSheetBytes)
    if (file.size <= mostSheetBytes) {
      const content = await base64Of(file)
      read.mutate({ id, fileName: file.name, content, ...(revision !== undefined && { revision }) })
    }
    target.value = ''
  }
  return (
    <>
      <Button
        disabled={disabled}
        loading={read.isPending}
        icon={<Icon name='upload' size={15} />}
        onClick={() => field.current?.click()}
      >
        {words}
      </Button>
      <input
        ref={field}
        type='file'
        hidden
        accept='.xlsx,.csv'
        aria-label='要点表文件'
        onChange={(event) => void take(event)}
      />
      {tooLarge ? <Notice tone='fail'>这个文件太大，不像一张要点表。请只留要点，另存后再传。</Notice> : null}
      <RefusedLines error={read.error} />
    </>
  )
}
