import type { AskBeforeLeaving } from './ask-before-leaving'

/** Browsers ask in words of their own. */
export const askBeforeLeaving: AskBeforeLeaving = () => {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
