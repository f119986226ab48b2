export default definePageConfig({ navigationBarTitleText: '日管控、周排查、月调度' })
