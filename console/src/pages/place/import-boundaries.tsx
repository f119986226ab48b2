import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { boundariesKey } from '../../client/use-boundaries'
import { usePlaces } from '../../client/use-places'
import { Dialog } from '../../parts/dialog'
import { ActionError, Notice } from '../../parts/notice'
import { batchesOf, type FileArea, fitting, readBoundaryFile } from './boundary-file'
import { placesNamed } from './place-rows'

const Preview = ({ areas }: { readonly areas: readonly FileArea[] }) => {
  const wrong = areas.filter(({ problem }) => problem !== undefined)
  return (
    <>
      <p>{`文件里 ${areas.length} 块，对上 ${areas.length - wrong.length} 块${wrong.length > 0 ? `，${wrong.length} 块不能用` : ''}。`}</p>
      {wrong.length > 0 ? (
        <ul className='change-list'>
          {wrong.map(({ name, problem }) => (
            <li key={`${name}${problem}`}>{`${name}：${problem}`}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** Draws the areas that were matched, a few in each request; the first refusal stops. */
const useDrawing = (onDone: (count: number) => void) => {
  const api = useApi()
  const queries = useQueryClient()
  const set = useAction(api.shop.setBoundaries)
  const draw = async (areas: readonly FileArea[]) => {
    const drawn = fitting(areas)
    try {
      for (const boundaries of batchesOf(drawn)) await set.mutateAsync({ boundaries })
      onDone(drawn.length)
    } catch {
      // what was refused stands beside the button
    }
    await queries.invalidateQueries({ queryKey: boundariesKey })
  }
  return { draw, busy: set.isPending, error: set.error }
}

const FilePicker = ({ onText }: { readonly onText: (text: string) => void }) => {
  const id = useId()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file !== undefined) void file.text().then(onText)
  }
  return (
    <label htmlFor={id} className='drop-zone'>
      <b>选边界文件</b>
      <span className='quiet'>GeoJSON，坐标用 GCJ-02（微信、高德地图的坐标），每块的名称写网格名。</span>
      <input id={id} type='file' className='sr-only' accept='.json,.geojson' onChange={choose} />
    </label>
  )
}

/** Takes the boundaries of many grids from one file: matched by name, shown, then drawn. */
export const ImportBoundaries = ({ onClose }: { readonly onClose: () => void }) => {
  const { message } = App.useApp()
  const places = usePlaces()
  const [areas, setAreas] = useState<readonly FileArea[] | 'unreadable'>()
  const { draw, busy, error } = useDrawing((count) => {
    void message.success(`画好了 ${count} 块`)
    onClose()
  })
  const read = (text: string) =>
    setAreas(readBoundaryFile(text, placesNamed(places.data?.stations ?? [])) ?? 'unreadable')
  const ready = Array.isArray(areas) ? fitting(areas) : []
  return (
    <Dialog
      open
      title='导入网格边界'
      okText={ready.length > 0 ? `画这 ${ready.length} 块` : '画边界'}
      cancelText='先不导入'
      okButtonProps={{ loading: busy, disabled: ready.length === 0 }}
      onOk={() => void draw(ready)}
      onCancel={onClose}
      width={640}
    >
      <div className='dialog-body'>
        <FilePicker onText={read} />
        {areas === 'unreadable' ? <Notice tone='fail'>这不是 GeoJSON 文件，请换一个文件。</Notice> : null}
        {Array.isArray(areas) ? <Preview areas={areas} /> : null}
        <ActionError error={error} />
      </div>
    </Dialog>
  )
}
