import { useMemo } from 'react'
import { goBack } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { ExamPage } from '../../training/exam/exam-page'
import { whoseOf } from '../../training/whose'
import { Button } from '../../ui/button'
import './index.scss'

/** Somebody of the shop sits an exam, on the own phone or, by name, on the shop's. */
export default function Exam() {
  const { params } = useRouter()
  const { examId, marked, blueprintId = '', employeeId = '' } = params
  const whose = whoseOf(params)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked stays what it was when the page was opened
  const asked = useMemo(
    () => ({
      ...whose,
      ...(examId
        ? { examId, isMarked: marked !== undefined }
        : {
            begin: async (window: string) =>
              await api.training.startExam(
                { ...whose, examId: window, window, blueprintId },
                // begun once, however often the answer is lost
                { idempotencyKey: `${window}-start` },
              ),
          }),
    }),
    [],
  )
  return (
    <ExamPage
      door='merchant'
      asked={asked}
      named={employeeId !== ''}
      after={<Button id='back-to-training' words='好了' onTap={goBack} />}
    />
  )
}
