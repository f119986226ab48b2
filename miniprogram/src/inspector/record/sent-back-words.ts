import type { PublicationShown } from '@app/types/inspection/publication'

/** What the two who signed read of a result that was sent back. */
export const sentBackWords = ({ reason }: Pick<PublicationShown, 'reason'>): string =>
  `更正中：办公室把结果退了回来${reason ? `，原因是“${reason}”` : ''}。由签字的检查人员更正，更正后才公示。`
