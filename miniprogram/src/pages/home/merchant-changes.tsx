import { goTo } from '../../device/go'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import type { Shown } from './use-today'

const changeIcons = { inspection: 'eye', judged: 'seal', joined: 'person-ok', claimed: 'flag', chain: 'shop' } as const

const changeWay = (kind: keyof typeof changeIcons, shopId: string, subjectId: string) => {
  if (kind === 'inspection')
    return { act: '去看', onTap: () => goTo('/merchant/result/index', { shopId, inspectionId: subjectId }) }
  return kind === 'chain' ? { act: '去看', onTap: () => goTo('/merchant/shop/index', { shopId }) } : {}
}

/** What happened since the page was last looked at. */
export const Changes = ({ shown: { changes, shopId } }: { readonly shown: Shown }) => {
  if (changes.length === 0) return null
  return (
    <>
      <Section title='上次来过以后' count={changes.length} />
      <Card flush>
        {changes.map(({ kind, subjectId, title, at }) => (
          <Row
            key={`${kind}/${subjectId}/${at}`}
            icon={changeIcons[kind]}
            title={title}
            {...changeWay(kind, shopId, subjectId)}
          />
        ))}
      </Card>
    </>
  )
}
