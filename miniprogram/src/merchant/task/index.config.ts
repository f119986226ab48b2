export default definePageConfig({ navigationBarTitleText: '一项整改' })
