export default definePageConfig({ navigationBarTitleText: '连锁门店' })
