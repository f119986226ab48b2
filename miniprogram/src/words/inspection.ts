import { outcomeName } from '@app/rules/inspection/headline'
import { type Day, shortDate } from '@app/rules/time/day'
import { type InspectionKind, inspectionKindNames, type Verdict, type VerdictScale } from '@app/types/inspection/values'

/** `日常监督检查：基本符合`; under way or stopped without a verdict. */
export const visitTitle = (kind: InspectionKind, verdict: Verdict | undefined, scale?: VerdictScale): string =>
  `${inspectionKindNames[kind]}${verdict ? `：${outcomeName({ kind, verdict, scale })}` : ''}`

/** `12月8日`, where a full date would be too long. */
export const monthAndDay = (day: Day): string => shortDate(day).split(' ')[0] ?? ''

type TableNamed = { readonly title: string; readonly version: number; readonly standing?: string | undefined }

/** `餐饮服务日常监督检查要点表（第 1 版，待本局确认）`. */
export const tableWords = ({ title, version, standing }: TableNamed): string =>
  `${title}（第 ${version} 版${standing ? `，${standing}` : ''}）`

/** The check code (校验码) that people compare by eye: `3F2A 91BC`, from the hash under the signatures. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase()
