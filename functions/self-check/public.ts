export { startSelfCheckDay } from './start-day'
