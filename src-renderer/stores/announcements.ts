import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What is said to somebody who does not see the screen, besides the screen itself. One voice, one place. */
export const useAnnouncements = defineStore('announcements', () => {
  const words = ref('')

  /** Says `text` after what is being said. The same words again are said again. */
  function say(text: string): void {
    // a no-break space at the end makes the same sentence a new one for a screen reader
    words.value = words.value === text ? `${text}\u00a0` : text
  }

  return { words, say }
})
