import { orderedItems } from '@app/rules/inspection/disposition'
import { carriedKey } from '@app/rules/inspection/extra-key'
import type { InspectionKind, ItemResult, Verdict } from '@app/types/inspection/values'
import { dayOfInspection, type Submitted } from './past-visits'

/** A concluded inspection as other domains need it, however it is kept. */
export type ConcludedInspection = {
  readonly district: string
  readonly shopId: string
  readonly shopName: string
  readonly stationId?: string | undefined
  readonly gridId?: string | undefined
  readonly inspectionId: string
  /** Of the result that stands, from 1. */
  readonly version: number
  readonly kind: InspectionKind
  readonly day: string
  /** Instant. */
  readonly finishedAt: string
  readonly verdict: Verdict
  readonly inspectors: readonly { readonly personId: string; readonly name: string }[]
  readonly documentNumber?: string | undefined
  /** What was looked at, by item. */
  readonly results: Readonly<Record<string, ItemResult>>
  /** What has to be mended by a day (书面限期整改); empty where nothing was ordered. */
  readonly toRectify: readonly ItemToRectify[]
  /** The office took the result back. */
  readonly isWithdrawn?: true | undefined
}

export type ItemToRectify = {
  readonly key: string
  readonly number: string
  readonly text: string
  readonly keyItem: boolean
  readonly remark?: string | undefined
  /** The day that the inspectors named for it, else for the whole. */
  readonly rectifyBy?: string | undefined
  readonly photos: readonly { readonly sha256: string; readonly objectKey: string }[]
}

/** The one place that knows how a kept inspection says what others ask of it. */
export const concludedOf = (inspection: Submitted): ConcludedInspection => {
  const { district, shopId, shopName, stationId, gridId, inspectionId, kind, inspectors } = inspection
  const { result, delivered } = inspection
  const { answers, verdict, finishedAt, documentNumber } = result
  return {
    district,
    shopId,
    shopName,
    stationId,
    gridId,
    inspectionId,
    version: delivered.version,
    kind,
    day: dayOfInspection(inspection),
    finishedAt,
    verdict,
    inspectors: inspectors.map(({ personId, name }) => ({ personId, name })),
    documentNumber,
    // an extra check is about the item whose failure it carries on
    results: Object.fromEntries(Object.entries(answers).map(([key, one]) => [carriedKey(key), one.result])),
    toRectify: orderedIn(inspection).map((item) => itemOf(inspection, item)),
  }
}

type Failing = Submitted['result']['failing'][number]

/** What has to be mended by a day, where the whole visit ordered it. */
const orderedIn = ({ result }: Submitted): readonly Failing[] => {
  if (!result.dispositions.includes('rectifyByDate')) return []
  const failing = result.failing.map((item) => ({ item, handling: result.answers[item.key]?.handling }))
  return orderedItems(failing).map(({ item }) => item)
}

const itemOf = ({ result, delivered }: Submitted, failing: Failing): ItemToRectify => {
  const { key, number, text, keyItem, remark, rectifyBy = result.rectifyBy } = failing
  return {
    key: carriedKey(key),
    number,
    text,
    keyItem,
    ...(remark && { remark }),
    ...(rectifyBy && { rectifyBy }),
    photos: (result.answers[key]?.photos ?? []).flatMap(({ sha256 }) => {
      const objectKey = delivered.files[sha256]
      return objectKey ? [{ sha256, objectKey }] : []
    }),
  }
}
