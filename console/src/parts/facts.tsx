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

/** Missing but needed. What does not apply is `—`. */
export const Missing = () => <span className='quiet'>未填</span>
