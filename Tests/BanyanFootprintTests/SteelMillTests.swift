import Banyan
import TestWorkspace
import Testing
