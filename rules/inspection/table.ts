import type { TableTopic } from '@app/types/checklist/values'
import type { DutyPeriod } from '@app/types/duty/values'
import type { InspectionKind, ItemResult, ReadingUnit } from '@app/types/inspection/values'
import type { BusinessTrait, BusinessType, SizeClass } from '@app/types/shop/values'
import type { Day } from '../time/day'

/**
 * A measurement that is wanted, with its limits as exact decimals (`-12`, `0.5`), both within; a missing one is open.
 * Compared in `reading.ts`, never as floats.
 */
export type Reading = {
  /** What is measured, as people read it: 冷藏温度. */
  readonly quantity: string
  readonly unit: ReadingUnit
  readonly least?: string
  readonly most?: string
}

/** What is looked at (检查内容). A failing key item (重点项) weighs more than a general one (一般项). */
export type ChecklistItem = {
  /** Stable across versions of the table, so that a failure finds its item again at the next visit. */
  readonly key: string
  readonly number: string
  readonly text: string
  readonly keyItem: boolean
  /** How to check, in an inspector's words. */
  readonly hint?: string
  /** Whether the item may be missing for good reason (合理缺项). */
  readonly naAllowed: boolean
  /** When it may, in words; only where `naAllowed`. */
  readonly naWhen?: string
  /** Law and article, or standard and clause, that it rests on. */
  readonly basis?: string
  /** Canned remarks for a failure, to be tapped instead of typed. */
  readonly remarks?: readonly string[]
  readonly photo?: 'wanted' | 'onFailure'
  readonly reading?: Reading
}

export type ChecklistGroup = { readonly key: string; readonly title: string; readonly items: readonly ChecklistItem[] }

/**
 * How answers become a verdict; data on the table, because the law gives each table its own.
 * - `catering-2016`: nonConforming above `keyMax` failing key items or below `ratePercent` of the general items.
 * - `production-2016`: nonConforming above `generalMax` failing general or `keyMax` failing key items.
 * - `all-key`: any failure is nonConforming.
 * - `drug-2021`: any failing key item is nonConforming (不符合要求), failing general items alone are basicallyConforming
 *   (待整改后评定). The three conclusions are those of drug inspections (regulations §2.7); which failures lead to which is
 *   to be confirmed by the bureau.
 */
export type JudgementRule =
  | { readonly kind: 'catering-2016'; readonly keyMax: number; readonly ratePercent: number }
  | { readonly kind: 'production-2016'; readonly generalMax: number; readonly keyMax: number }
  | { readonly kind: 'all-key' }
  | { readonly kind: 'drug-2021' }

/** How much a visit must cover: every item, at least so many, or only what failed before (复查). */
export type CoverageRule =
  | { readonly kind: 'everyItem' }
  | { readonly kind: 'atLeast'; readonly key: number; readonly general: number }
  | { readonly kind: 'previousFailures' }

/** A version of a check table (要点表). */
export type Checklist = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly businessTypes: readonly BusinessType[]
  /** Stands beside the main table of its kinds of business, as a part of its own. */
  readonly topic?: TableTopic
  /** Only for shops with one of these traits; without, for all of its kinds of business. */
  readonly traits?: readonly BusinessTrait[]
  /** Of a table of self-checks (自查表): how often a shop fills it in, and for which sizes it is; without, for all. */
  readonly selfCheck?: { readonly period: DutyPeriod; readonly sizes?: readonly SizeClass[] }
  readonly effectiveFrom: Day
  /** Shown to people: what the bureau has still to settle. */
  readonly standing?: '待本局确认'
  readonly judgement: JudgementRule
  readonly coverage: Readonly<Record<InspectionKind, CoverageRule>>
  readonly groups: readonly ChecklistGroup[]
}

export type Answer = {
  readonly result: ItemResult
  readonly remark?: string | undefined
  readonly photos?: readonly unknown[] | undefined
  /** A decimal as it was typed; the limits are the item's. */
  readonly reading?: string | undefined
}

/** Answers by item key; an item without one is unchecked. */
export type Answers = Readonly<Record<string, Answer | undefined>>

/** The items of a table in its order, without their groups. */
export const allItems = (checklist: Pick<Checklist, 'groups'>): readonly ChecklistItem[] =>
  checklist.groups.flatMap((group) => group.items)
