import type { StoredFinding, StoredRectification } from './store'

type Answer = StoredFinding['answers'][number]

/** An answer that was judged stays; one that nobody looked at yet gives way to the next. */
export const answered = (
  next: StoredRectification,
  before: StoredRectification,
  key: string,
  answer: Answer,
): StoredRectification => {
  const wasWaiting = before.findings.find((finding) => finding.key === key)?.state === 'answered'
  return {
    ...next,
    findings: next.findings.map((finding) =>
      finding.key === key
        ? { ...finding, answers: [...(wasWaiting ? finding.answers.slice(0, -1) : finding.answers), answer] }
        : finding,
    ),
  }
}
