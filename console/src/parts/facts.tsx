import type { ReactNode } from 'react'

export type Fact = { readonly name: string; readonly value: ReactNode }

/** Named facts, one below the other; a missing value is said, never blank. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className='facts'>
    {facts.map((fact) => (
      <div key={fact.name}>
        <dt>{fact.name}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
)

/** Missing but needed; `what` where no heading says it. What does not apply is `—`. */
export const Missing = ({ what = '' }: { readonly what?: string }) => <span className='quiet'>{`${what}未填`}</span>
