/** A job that is not over, as a domain names it to whoever looks after jobs that stand still. */
export type OpenJob = {
  /** The collection's name. */
  readonly kind: string
  /** Unique among all jobs of the district. */
  readonly name: string
  readonly revision: number
  /** As it is stored. */
  readonly doc: Readonly<Record<string, unknown>>
  /** Minutes for which it may stand still by itself; ten unless told. */
  readonly patience?: number
}

/** A domain's jobs in a district that are not over. */
export type FindOpenJobs = (district: string, at: Date) => Promise<readonly OpenJob[]>
