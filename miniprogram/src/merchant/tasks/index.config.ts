export default definePageConfig({ navigationBarTitleText: '店内整改' })
