import { type InspectionKind, inspectionKindNames } from '@app/types/inspection/values'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Sheet } from '../../ui/sheet'

type Other = Exclude<InspectionKind, 'routine'>

const words: Readonly<Record<Other, string>> = {
  recheck: '看上次不符合的改好了没有，其余不查',
  flyCheck: '不事先通知，可以只查一部分，要有审批',
  complaintCheck: '为一件投诉举报去查',
  systemCheck: '查质量管理体系，要有审批',
}

type KindSheetProps = { readonly onChoose: (kind: Other) => void; readonly onClose: () => void }

/** Kinds of inspection besides the routine one, each with what it is for. */
export const KindSheet = ({ onChoose, onClose }: KindSheetProps) => (
  <Sheet title='做哪一种检查' onClose={onClose}>
    <Card flush>
      {(Object.keys(words) as Other[]).map((kind) => (
        <Row key={kind} title={inspectionKindNames[kind]} words={words[kind]} onTap={() => onChoose(kind)} />
      ))}
    </Card>
  </Sheet>
)
