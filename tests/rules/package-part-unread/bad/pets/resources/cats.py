# -*- coding: no-such-coding -*-
