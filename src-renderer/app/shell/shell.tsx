import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router'
import { Bands } from './bands.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around every screen of an open database. */
export function Shell() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const lastPath = useRef(pathname)

  // A new screen begins at its top, for the eye, the keyboard and the ear alike.
  useEffect(() => {
    if (lastPath.current === pathname) return
    lastPath.current = pathname
    main.current?.scrollTo(0, 0)
    if (!main.current?.contains(document.activeElement)) main.current?.focus()
  }, [pathname])

  return (
    <Box sx={{ height: '100%', display: 'flex', overflow: 'hidden' }}>
      <Link
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
        sx={{
          position: 'absolute',
          zIndex: 'tooltip',
          padding: 2,
          backgroundColor: 'background.paper',
          '&:not(:focus)': { transform: 'translateY(-200%)' },
        }}
      >
        Skip to the content
      </Link>
      <Rail />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <header>
          <TopBar />
          <Bands />
        </header>
        <Box
          component="main"
          ref={main}
          id="main"
          tabIndex={-1}
          // The words that are only heard are placed within it, or they would make the window scroll.
          sx={{ position: 'relative', flex: 1, minHeight: 0, overflow: 'auto' }}
        >
          <Outlet />
        </Box>
      </Box>
    </Box>
  )
}
