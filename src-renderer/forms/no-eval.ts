import { z } from 'zod'

// zod would try `new Function` once to see whether it may; the CSP says no, and logs it at every start
z.config({ jitless: true })
